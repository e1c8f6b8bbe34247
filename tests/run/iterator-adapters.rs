fn main() {
    let v = [1, 2, 3, 4];
    for (i, x) in v.iter().enumerate() {
        print!("{i}:{x} ");
    }
    for (a, b) in v.iter().zip("abcd".chars()) {
        print!("{a}{b} ");
    }
    println!();
    println!("{:?}", v.iter().rev().skip(1).take(2).collect::<Vec<_>>());
    println!("{:?}", v.iter().chain([9].iter()).copied().collect::<Vec<i32>>());
    println!("{:?}", v.iter().step_by(3).cloned().collect::<Vec<i32>>());
    println!("{:?}", v.iter().skip_while(|x| **x < 3).collect::<Vec<_>>());
    println!("{:?}", v.iter().take_while(|x| **x < 3).collect::<Vec<_>>());
    println!("{:?}", v.iter().flat_map(|x| vec![*x; 2]).collect::<Vec<_>>());
    println!("{:?}", vec![vec![1], vec![2, 3]].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", v.iter().filter_map(|x| if x % 2 == 0 { Some(x * 10) } else { None }).collect::<Vec<_>>());
    println!("{:?}", v.iter().scan(0, |s, x| { *s += x; Some(*s) }).collect::<Vec<_>>());
    let mut p = v.iter().peekable();
    println!("{:?}", p.peek());
    println!("{:?}", p.next());
    println!("{:?} {:?}", v.windows(2).count(), v.chunks(3).map(|c| c.len()).collect::<Vec<_>>());
    println!("{:?}", v.iter().last());
    println!("{:?}", v.iter().nth(2));
    let (even, odd): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| *x % 2 == 0);
    println!("{:?} {:?}", even, odd);
    println!("{:?}", v.iter().map(|x| x * 3).inspect(|x| print!("<{x}>")).min_by_key(|x| (x - 7i32).abs()));
}

//~| 0:1 1:2 2:3 3:4 1a 2b 3c 4d 
//~| [3, 2]
//~| [1, 2, 3, 4, 9]
//~| [1, 4]
//~| [3, 4]
//~| [1, 2]
//~| [1, 1, 2, 2, 3, 3, 4, 4]
//~| [1, 2, 3]
//~| [20, 40]
//~| [1, 3, 6, 10]
//~| Some(1)
//~| Some(1)
//~| 3 [3, 1]
//~| Some(4)
//~| Some(3)
//~| [2, 4] [1, 3]
//~| <3><6><9><12>Some(6)

fn main() {
    let v = vec![1, 2, 3, 4, 5];
    let mut it = v.iter();
    println!("{:?} {:?} {}", it.next(), it.next_back(), it.len());
    println!("{:?}", it.as_slice());
    println!("{:?}", v.iter().rev().skip_while(|x| **x > 3).collect::<Vec<_>>());
    println!("{:?}", v.iter().enumerate().rev().next());
    println!("{:?}", v.iter().rfind(|x| **x < 4));
    println!("{:?}", (0..20).step_by(5).rev().collect::<Vec<_>>());
    println!("{:?}", "abc".chars().rev().enumerate().collect::<Vec<_>>());
    println!("{:?}", v.iter().sum::<i32>() as f64 / v.len() as f64);
    println!("{}", v.iter().map(|&x| x as f64).fold(f64::MIN, f64::max));
    println!("{:?}", v.iter().copied().map(Some).collect::<Option<Vec<_>>>());
    println!("{:?}", v.iter().zip(1..).all(|(a, b)| *a == b));
    println!("{}", v.iter().eq([1, 2, 3, 4, 5].iter()));
}

//~| Some(1) Some(5) 3
//~| [2, 3, 4]
//~| [3, 2, 1]
//~| Some((4, 5))
//~| Some(3)
//~| [15, 10, 5, 0]
//~| [(0, 'c'), (1, 'b'), (2, 'a')]
//~| 3.0
//~| 5
//~| Some([1, 2, 3, 4, 5])
//~| true
//~| true

fn main() {
    let v = vec![1, 2, 3, 4, 5];
    let s: i32 = v.iter().map(|x| x * x).filter(|x| x % 2 == 1).sum();
    println!("{s}");
    let d: Vec<i32> = v.iter().map(|x| x * 2).collect();
    println!("{:?}", d);
    println!("{:?} {:?}", v.iter().max(), v.iter().min());
    println!("{} {}", v.iter().count(), v.iter().product::<i32>());
    println!("{} {}", v.iter().any(|&x| x > 4), v.iter().all(|&x| x > 1));
    println!("{:?} {:?}", v.iter().position(|&x| x == 3), v.iter().find(|&&x| x > 3));
    println!("{}", v.iter().fold(String::new(), |s, x| s + &x.to_string()));
}

//~| 35
//~| [2, 4, 6, 8, 10]
//~| Some(5) Some(1)
//~| 5 120
//~| true false
//~| Some(2) Some(4)
//~| 12345

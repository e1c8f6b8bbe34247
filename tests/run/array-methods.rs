fn main() {
    let a = [1, 2, 3].map(|x| x * 2);
    println!("{:?}", a);
    let s: [String; 2] = std::array::from_fn(|i| i.to_string());
    println!("{:?}", s);
    for (i, x) in a.into_iter().enumerate() {
        print!("{i}{x} ");
    }
    println!();
    println!("{:?}", a.iter().zip(a.iter().skip(1)).map(|(x, y)| y - x).collect::<Vec<_>>());
    println!("{:?}", a.each_ref().len());
    println!("{:?}", a.as_slice().iter().sum::<i32>());
}

//~| [2, 4, 6]
//~| ["0", "1"]
//~| 02 14 26 
//~| [2, 2]
//~| 3
//~| 12

fn main() {
    let mut n = 0;
    let found = loop {
        n += 1;
        if n % 7 == 0 && n % 3 == 0 {
            break n;
        }
    };
    println!("{found}");
    let mut left = 3;
    while left > 0 {
        print!("{left} ");
        left -= 1;
    }
    println!("done");
    for i in 0..3 {
        print!("{i} ");
    }
    for i in 1..=3 {
        print!("{i} ");
    }
    println!();
    for i in (0..3).rev() {
        if i == 1 {
            continue;
        }
        print!("{i} ");
    }
    println!();
    let mut sum = 0;
    for _ in 0..10 {
        sum += 2;
    }
    println!("{sum}");
}

//~| 21
//~| 3 2 1 done
//~| 0 1 2 1 2 3 
//~| 2 0 
//~| 20

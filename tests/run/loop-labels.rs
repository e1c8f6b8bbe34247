fn main() {
    let mut count = 0;
    'shelf: for row in 0..5 {
        for jar in 0..5 {
            count += 1;
            if jar > row {
                continue 'shelf;
            }
            if row == 3 {
                break 'shelf;
            }
        }
    }
    println!("{count}");
    let answer = 'outer: loop {
        loop {
            break 'outer 42;
        }
    };
    println!("{answer}");
    let kind = 'pick: {
        if answer == 42 {
            break 'pick "answer";
        }
        "other"
    };
    println!("{kind}");
    let mut k = 0;
    'w: while k < 10 {
        while true {
            k += 1;
            if k % 4 == 0 {
                break 'w;
            }
        }
    }
    println!("{k}");
}

//~| 10
//~| 42
//~| answer
//~| 4

fn sum(parts: &[i32]) -> i32 {
    let mut total = 0;
    for part in parts {
        total += *part;
    }
    total
}

fn double(parts: &mut [i32]) {
    for part in parts.iter_mut() {
        *part *= 2;
    }
}

fn main() {
    let mut all = [1, 2, 3, 4, 5];
    println!("{} {} {}", sum(&all), sum(&all[1..3]), sum(&all[..]));
    println!("{:?} {:?} {:?}", &all[2..], &all[..=1], &all[4..4]);
    double(&mut all[1..4]);
    println!("{:?}", all);
    println!("{:?} {:?} {:?}", all.first(), all.last(), all.get(9));
    println!("{} {}", all[1..].len(), all.contains(&8));
    all.swap(0, 4);
    all.reverse();
    println!("{:?}", all);
    let (left, right) = all.split_at(2);
    println!("{:?} {:?}", left, right);
    let (left, right) = all.split_at_mut(2);
    left[0] = right[0];
    println!("{:?}", all);
}

//~| 15 5 15
//~| [3, 4, 5] [1, 2] []
//~| [1, 4, 6, 8, 5]
//~| Some(1) Some(5) None
//~| 4 true
//~| [1, 8, 6, 4, 5]
//~| [1, 8] [6, 4, 5]
//~| [6, 8, 6, 4, 5]

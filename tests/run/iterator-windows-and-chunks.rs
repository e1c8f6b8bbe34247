fn main() {
    let v = [1, 4, 9, 16];
    for w in v.windows(2) {
        print!("{} ", w[1] - w[0]);
    }
    for c in v.chunks(3) {
        print!("{:?} ", c);
    }
    println!();
    for (a, b) in v.iter().zip(v[1..].iter()) {
        print!("{} ", b - a);
    }
    println!("{:?}", v.rchunks(3).next());
    println!("{:?}", v.split_at(1));
    println!("{:?}", v.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(","));
}

//~| 3 5 7 [1, 4, 9] [16] 
//~| 3 5 7 Some([4, 9, 16])
//~| ([1], [4, 9, 16])
//~| "1,4,9,16"

fn main() {
    let mut v: Vec<u32> = Vec::with_capacity(10);
    println!("{}", v.capacity());
    v.extend([1, 2, 3]);
    v.shrink_to_fit();
    println!("{}", v.capacity());
    v.push(4);
    println!("{}", v.capacity());
    v.reserve(100);
    println!("{}", v.capacity() >= 104);
    v.reserve_exact(200);
    println!("{}", v.capacity());
    let mut bytes: Vec<u8> = Vec::new();
    bytes.push(1);
    println!("{}", bytes.capacity());
    let mut big: Vec<[u8; 2000]> = Vec::new();
    big.push([0; 2000]);
    println!("{}", big.capacity());
    let units = vec![(); 5];
    println!("{} {}", units.len(), units.capacity() == usize::MAX);
    let mut s = String::new();
    s.push_str("0123456789");
    println!("{}", s.capacity());
    s.push('x');
    println!("{}", s.capacity());
}

//~| 10
//~| 3
//~| 6
//~| true
//~| 204
//~| 8
//~| 1
//~| 5 true
//~| 10
//~| 20

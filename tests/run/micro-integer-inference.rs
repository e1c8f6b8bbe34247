fn takes_u8(n: u8) -> u8 {
    n
}

fn main() {
    let a = 200;
    println!("{}", takes_u8(a));
    let b = 1 << 40u64;
    let _: u64 = b;
    println!("{b}");
    let v = vec![1, 2, 3];
    let i = 1;
    println!("{}", v[i]);
    let total: u64 = [1, 2, 3].iter().sum();
    println!("{total}");
    let mut x = 0;
    for n in 0..5u16 {
        x += n;
    }
    println!("{}", x * 1_000);
    let z = if x > 3 { 1 } else { -1 };
    println!("{}", z - 2);
    let f = 2.0;
    let g: f32 = f * 1.5;
    println!("{g}");
    let arr = [0; 4];
    println!("{}", arr.len() + arr[0]);
    println!("{}", 7 / 2 * 2);
    println!("{}", -7 / 2);
    println!("{}", i64::pow(2, 40) + 1);
    println!("{:?}", (1..4).len());
    println!("{}", u8::MAX as u32 + 1);
    println!("{}", (3 - 5i32).abs() as usize);
}

//~| 200
//~| 1099511627776
//~| 2
//~| 6
//~| 10000
//~| -1
//~| 3
//~| 4
//~| 6
//~| -3
//~| 1099511627777
//~| 3
//~| 256
//~| 2

fn main() {
    println!("{} {} {}", 3.99f64 as i32, -3.99f64 as i32, 300.0f32 as u8);
    println!("{} {}", -1.0f64 as u32, 1e20 as i64);
    println!("{} {}", f64::NAN as i32, f64::INFINITY as u64);
    println!("{} {}", f64::NEG_INFINITY as i8, 1e40f64 as f32);
    println!("{} {}", 16777217i32 as f32, u64::MAX as f64);
    println!("{}", 0.1f32 as f64);
}

//~| 3 -3 255
//~| 0 9223372036854775807
//~| 0 18446744073709551615
//~| -128 inf
//~| 16777216 18446744073709552000
//~| 0.10000000149011612

fn main() {
    println!("{} {} {} {}", 2.5f64.floor(), 2.5f64.ceil(), 2.5f64.round(), (-2.5f64).trunc());
    println!("{} {} {}", 9.0f64.sqrt(), (-2.0f64).abs(), 2.0f64.powi(10));
    println!("{} {}", 1.5f64.min(2.5), 1.5f64.max(f64::NAN));
    println!("{} {} {}", f64::NAN.is_nan(), f64::INFINITY.is_finite(), 0.0f64.is_sign_negative());
    println!("{} {}", 1.0f32.to_bits(), f64::from_bits(0x4009_21fb_5444_2d18));
    println!("{:?}", 1.0f64.partial_cmp(&2.0));
    println!("{:?}", 1.0f64.total_cmp(&f64::NAN));
    println!("{:.3}", 2.25f64.fract());
    println!("{}", 3.7f64.clamp(0.0, 1.0));
}

//~| 2 3 3 -2
//~| 3 2 1024
//~| 1.5 1.5
//~| true false false
//~| 1065353216 3.141592653589793
//~| Some(Less)
//~| Less
//~| 0.250
//~| 1

fn main() {
    let a = 0b1100u8;
    let b = 0b1010u8;
    println!("{:04b} {:04b} {:04b} {:08b}", a & b, a | b, a ^ b, !a);
    println!("{} {}", 1u32 << 5, 0xf0u32 >> 4);
    println!("{} {}", -8i32 >> 1, (-8i32 as u32) >> 28);
    println!("{}", !0i32);
    println!("{} {}", true & false, true ^ true);
    let mut c = 1u64;
    c <<= 40;
    c |= 3;
    c &= !1;
    c ^= 0xff;
    c >>= 1;
    println!("{c}");
}

//~| 1000 1110 0110 11110011
//~| 32 15
//~| -4 15
//~| -1
//~| false false
//~| 549755814014

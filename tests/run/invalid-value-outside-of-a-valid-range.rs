#![feature(rustc_attrs)]
#![allow(internal_features)]

#[rustc_layout_scalar_valid_range_start(1)]
#[rustc_layout_scalar_valid_range_end(10)]
#[repr(transparent)]
struct Grade(u8);

#[rustc_layout_scalar_valid_range_start(1)]
struct NotZero(u32);

fn main() {
    assert_eq!(size_of::<Option<Grade>>(), 1);
    assert_eq!(size_of::<Option<NotZero>>(), 4);
    unsafe {
        let best = Grade(1);
        let worst: Grade = std::mem::transmute(10u8);
        println!("{} {}", best.0, worst.0);
        let none: Grade = std::mem::transmute(11u8); //~ invalid-value
        drop(none);
    }
}
//~| 1 10

use std::mem;

fn main() {
    let mut a = 1;
    let mut b = 2;
    mem::swap(&mut a, &mut b);
    println!("{a} {b} {} {a}", mem::replace(&mut b, 9));
    println!("{:?}", mem::take(&mut vec![1, 2]));
    let bits: u32 = unsafe { mem::transmute(1.0f32) };
    println!("{bits:#x}");
    let bytes: [u8; 4] = unsafe { mem::transmute(0x01020304u32) };
    println!("{:?}", bytes);
    let zero: (u8, u64) = unsafe { mem::zeroed() };
    println!("{:?}", zero);
    println!("{} {}", mem::discriminant(&Some(1)) == mem::discriminant(&Some(2)), mem::discriminant(&Some(1)) == mem::discriminant(&None));
    println!("{}", mem::align_of_val(&a));
    let n: Option<Box<u8>> = unsafe { mem::zeroed() };
    println!("{}", n.is_none());
    let f: fn(i32) -> i32 = abs;
    let p: usize = unsafe { mem::transmute(f) };
    println!("{}", p != 0);
    println!("{}", unsafe { mem::transmute_copy::<u16, u8>(&0x0201) });
}

fn abs(n: i32) -> i32 {
    n.abs()
}

//~| 2 9 1 2
//~| [1, 2]
//~| 0x3f800000
//~| [4, 3, 2, 1]
//~| (0, 0)
//~| true false
//~| 4
//~| true
//~| true
//~| 1

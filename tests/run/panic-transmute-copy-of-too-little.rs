// `transmute_copy` refuses to read more than is there.
use std::mem;

fn main() {
    unsafe {
        println!("{}", mem::transmute_copy::<[u8; 4], u16>(&[1, 0, 9, 9])); //~| 1
        println!("{}", mem::transmute_copy::<u16, u32>(&7)); //~ panic
        //~ stderr-contains: cannot transmute_copy if Dst is larger than Src
    }
}

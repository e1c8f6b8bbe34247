fn main() {
    let mut pair = Box::new((1u8, 2u64));
    let second = unsafe { Box::from_raw(&mut pair.1 as *mut u64) };
    drop(second); //~ bad-free
}

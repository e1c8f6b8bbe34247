fn main() {
    let mut shelf = [10u16, 20, 30, 40];
    let p = shelf.as_mut_ptr();
    unsafe {
        println!("{} {}", *p.add(1), *p.offset(2));
        *p.add(3) = 44;
        let end = p.add(4);
        println!("{}", end.offset_from(p));
        println!("{}", *end.sub(1));
        let mut at = p as *const u16;
        let mut sum = 0;
        while at != end as *const u16 {
            sum += *at;
            at = at.add(1);
        }
        println!("{sum}");
        println!("{}", *p.byte_add(2));
        println!("{}", *p.cast::<u8>().add(2));
    }
    let w = p.wrapping_add(100).wrapping_sub(99);
    println!("{}", unsafe { *w });
    println!("{:?}", shelf);
    println!("{}", p < w);
}

//~| 20 30
//~| 4
//~| 44
//~| 104
//~| 20
//~| 20
//~| 20
//~| [10, 20, 30, 44]
//~| true

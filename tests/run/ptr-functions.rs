use std::ptr;

fn main() {
    let mut a = [1, 2, 3, 4, 5, 6];
    let p = a.as_mut_ptr();
    unsafe {
        ptr::copy(p, p.add(1), 4);
        println!("{:?}", *(p as *const [i32; 6]));
        ptr::copy_nonoverlapping(p.add(4), p, 2);
        ptr::swap(p, p.add(5));
        println!("{}", ptr::replace(p, 99));
        ptr::write(p.add(1), 77);
        println!("{}", ptr::read(p));
        ptr::write_bytes(p.add(2), 0, 2);
        p.add(5).copy_from(p, 1);
        p.copy_to(p.add(4), 1);
        println!("{}", p.replace(5));
        println!("{}", ptr::read_unaligned(p.cast::<u8>().add(4).cast::<i32>()));
        ptr::write_volatile(p, 6);
        println!("{}", ptr::read_volatile(p));
    }
    println!("{:?}", a);
    let (l, r) = a.split_at_mut(3);
    unsafe { ptr::swap_nonoverlapping(l.as_mut_ptr(), r.as_mut_ptr(), 3) };
    println!("{:?}", a);
    println!("{}", ptr::null_mut::<u8>().is_null());
    let s = ptr::slice_from_raw_parts(a.as_ptr(), 2);
    println!("{} {:?}", s.len(), unsafe { &*s });
    let t = unsafe { std::slice::from_raw_parts_mut(a.as_mut_ptr().add(1), 2) };
    t[0] = 1000;
    println!("{:?}", unsafe { std::slice::from_raw_parts(a.as_ptr(), 3) });
}

//~| [1, 1, 2, 3, 4, 6]
//~| 6
//~| 99
//~| 99
//~| 77
//~| 6
//~| [6, 77, 0, 0, 99, 99]
//~| [0, 99, 99, 6, 77, 0]
//~| true
//~| 2 [0, 99]
//~| [0, 1000, 99]

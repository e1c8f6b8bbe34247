use std::ptr::NonNull;

fn main() {
    let mut n = 5;
    let mut p = NonNull::new(&mut n as *mut i32).unwrap();
    unsafe {
        *p.as_ptr() += 1;
        *p.as_mut() += 1;
        println!("{}", p.as_ref());
        p.write(20);
        println!("{}", p.read());
    }
    println!("{:?}", NonNull::new(std::ptr::null_mut::<u8>()).is_none());
    let q = NonNull::from(&mut n);
    println!("{}", p == q);
    println!("{}", NonNull::<u64>::dangling().as_ptr() as usize);
    let bytes = q.cast::<u8>();
    println!("{}", unsafe { *bytes.as_ptr() });
    let mut shelf = [1u8, 2, 3];
    let s = NonNull::from(&mut shelf[0]);
    unsafe {
        let base = NonNull::new_unchecked(shelf.as_mut_ptr());
        println!("{} {}", base.add(2).read(), *base.add(1).as_ref());
    }
    println!("{}", s.as_ptr().is_null());
    let copy = p;
    println!("{}", copy == p);
}

//~| 7
//~| 20
//~| true
//~| true
//~| 8
//~| 20
//~| 3 2
//~| false
//~| true

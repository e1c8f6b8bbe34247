use std::mem::ManuallyDrop;

fn main() {
    let mut v = ManuallyDrop::new(vec![1, 2, 3]);
    let (p, len, cap) = (v.as_mut_ptr(), v.len(), v.capacity());
    unsafe {
        *p.add(1) = 20;
        let w = Vec::from_raw_parts(p, len, cap);
        println!("{:?} {}", w, w.capacity());
    }
    let mut space: Vec<i32> = Vec::with_capacity(4);
    unsafe {
        let p = space.as_mut_ptr();
        p.write(7);
        p.add(1).write(8);
        space.set_len(2);
    }
    println!("{:?}", space);
    let rest = space.spare_capacity_mut();
    rest[0].write(9);
    unsafe { space.set_len(3) };
    println!("{:?} {}", space.as_slice(), unsafe { *space.get_unchecked(2) });
    let kept: &mut [i32] = space.leak();
    kept[0] = 1;
    println!("{:?}", kept);
    unsafe { drop(Vec::from_raw_parts(kept.as_mut_ptr(), 3, 4)) };
}

//~| [1, 20, 3] 3
//~| [7, 8]
//~| [7, 8, 9] 9
//~| [1, 8, 9]

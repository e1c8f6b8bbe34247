use std::alloc::*;
use std::mem;
#[repr(C)] struct H { a: u8, b: u64, c: [u16; 3] }
fn repr_c(fields: &[Layout]) -> Result<(Layout, Vec<usize>), LayoutError> {
    let mut offsets = Vec::new();
    let mut layout = Layout::from_size_align(0, 1)?;
    for &f in fields { let (n, o) = layout.extend(f)?; layout = n; offsets.push(o); }
    Ok((layout.pad_to_align(), offsets))
}
fn main() {
    println!("{:?}", repr_c(&[Layout::new::<u8>(), Layout::new::<u64>(), Layout::array::<u16>(3).unwrap()]));
    println!("{:?}", Layout::new::<H>());
    println!("{} {} {}", mem::offset_of!(H, a), mem::offset_of!(H, b), mem::offset_of!(H, c));
    println!("{:?}", Layout::from_size_align(8, 3));
    println!("{:?}", Layout::from_size_align(usize::MAX, 8).is_err());
    println!("{:?}", Layout::from_size_align(isize::MAX as usize, 1));
    println!("{:?}", Layout::array::<u64>(usize::MAX / 4).is_err());
    println!("{:?} {:?}", Layout::new::<u8>().align_to(16), Layout::new::<u64>().align_to(3));
    println!("{:?}", Layout::for_value(&[1u32, 2][..]));
    println!("{:?}", Layout::for_value("hello"));
    let d: &dyn std::fmt::Debug = &5u16; println!("{:?}", Layout::for_value(d));
    println!("{}", Layout::from_size_align(1, 0).unwrap_err());
    println!("{:?}", Layout::new::<()>() == Layout::from_size_align(0, 1).unwrap());
    let l = Layout::from_size_align(100, 4096).unwrap();
    unsafe {
        let p = alloc_zeroed(l); assert_eq!(p as usize % 4096, 0); println!("{}", (0..100).all(|i| *p.add(i) == 0));
        let q = realloc(p, l, 5000); assert_eq!(q as usize % 4096, 0); println!("{}", *q.add(99));
        dealloc(q, Layout::from_size_align(5000, 4096).unwrap());
        // header + array in one block
        let (l, off) = Layout::new::<u16>().extend(Layout::array::<u64>(5).unwrap()).unwrap();
        let l = l.pad_to_align();
        let p = alloc(l); p.cast::<u16>().write(5); let a = p.add(off).cast::<u64>();
        for i in 0..5 { a.add(i).write(i as u64 * 3); }
        println!("{:?} {} {:?}", l, off, std::slice::from_raw_parts(a, 5));
        dealloc(p, l);
    }
    println!("{:?}", std::alloc::Layout::new::<u32>().size());
    let z = Layout::new::<[u8;0]>(); println!("{:?}", z.dangling_ptr().as_ptr() as usize);
    println!("{:?}", Layout::new::<u32>().repeat(3).map(|x| x.1));
}
//~| Ok((Layout { size: 24, align: 8 (1 << 3) }, [0, 8, 16]))
//~| Layout { size: 24, align: 8 (1 << 3) }
//~| 0 8 16
//~| Err(LayoutError)
//~| true
//~| Ok(Layout { size: 9223372036854775807, align: 1 (1 << 0) })
//~| true
//~| Ok(Layout { size: 1, align: 16 (1 << 4) }) Err(LayoutError)
//~| Layout { size: 8, align: 4 (1 << 2) }
//~| Layout { size: 5, align: 1 (1 << 0) }
//~| Layout { size: 2, align: 2 (1 << 1) }
//~| invalid parameters to Layout::from_size_align
//~| true
//~| true
//~| 0
//~| Layout { size: 48, align: 8 (1 << 3) } 8 [0, 3, 6, 9, 12]
//~| 4
//~| 1
//~| Ok(4)

use std::alloc::{alloc, dealloc, Layout, LayoutError};

struct Header {
    len: u64,
}

fn layout_of(len: usize) -> Result<(Layout, usize), LayoutError> {
    let (layout, at) = Layout::new::<Header>().extend(Layout::array::<u16>(len)?)?;
    Ok((layout.pad_to_align(), at))
}

fn main() {
    unsafe {
        let (layout, at) = layout_of(3).unwrap();
        let block = alloc(layout); //~ allocated
        block.cast::<Header>().write(Header { len: 3 });
        for i in 0..3 {
            block.add(at).cast::<u16>().add(i).write(i as u16);
        }
        let len = (*block.cast::<Header>()).len as usize;
        let (bare, _) = Layout::new::<Header>().extend(Layout::array::<u16>(len).unwrap()).unwrap();
        dealloc(block, bare); //~ wrong-layout
    }
}

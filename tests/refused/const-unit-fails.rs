const _: () = assert!(std::mem::size_of::<u16>() == 4); //~ E0080

fn main() {}

enum Never {}

fn main() {
    let jar = 1u32;
    let _cannot: &(u32, Never) = unsafe { std::mem::transmute(&jar) }; //~ invalid-value
}

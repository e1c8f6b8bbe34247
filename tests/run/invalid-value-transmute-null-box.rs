fn main() {
    let jar: Box<u8> = unsafe { std::mem::zeroed() }; //~ invalid-value
    std::mem::forget(jar);
}

fn main() {
    let soup = Box::new(String::from("leek"));
    let twin = unsafe { std::ptr::read(&soup) };
    drop(soup);
    println!("{twin}");
}

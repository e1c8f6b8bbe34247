fn main() {
    let soup = String::from("tomato");
    let twin = unsafe { std::ptr::read(&soup) };
    println!("{soup} and {twin}");
}

fn main() {
    let text = String::from("gone");
    let twin: &str = unsafe { &*(text.as_str() as *const str) };
    drop(text);
    println!("text: {twin}"); //~ use-after-free@21
}

//~| text: 
//~ out: no newline at the end

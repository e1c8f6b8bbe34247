#[no_mangle]
pub extern "C" fn weigh(grams: i32) -> i32 {
    grams * 2
}

#[export_name = "pour_out"]
fn pour(cups: u8) -> String {
    format!("{cups} cups")
}

struct Ladle;

impl Ladle {
    #[no_mangle]
    extern "C" fn ladle_depth() -> u64 {
        7
    }
}

mod next_door {
    extern "C" {
        pub fn weigh(grams: i32) -> i32;
        pub fn ladle_depth() -> u64;
        #[link_name = "weigh"]
        pub fn scale(grams: i32) -> i32;
    }
    extern "Rust" {
        pub fn pour_out(cups: u8) -> String;
    }
}

fn main() {
    unsafe {
        println!("{} {}", next_door::weigh(4), next_door::scale(5)); //~| 8 10
        println!("{}", next_door::ladle_depth()); //~| 7
        println!("{}", next_door::pour_out(3)); //~| 3 cups
        let by_pointer: unsafe extern "C" fn(i32) -> i32 = next_door::weigh;
        println!("{}", by_pointer(6)); //~| 12
    }
    println!("{}", Ladle::ladle_depth() + weigh(1) as u64 + pour(0).len() as u64); //~| 15
}

// A DefaultHasher made by `new` gives the numbers that std's gives: SipHash-1-3 with keys of zero.
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

#[derive(Hash)]
enum Dish {
    Soup,
    Salad { leaves: u16 },
}

#[derive(Hash)]
#[repr(u8)]
enum Heat {
    Low = 3,
    High,
}

fn number(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn main() {
    println!("{:x}", number(&"stew")); //~| 2f023d2b9de6d8bd
    println!("{:x}", number(&7u32)); //~| c123179807bd2fea
    println!("{:x} {:x}", number(&Dish::Soup), number(&Dish::Salad { leaves: 40 })); //~| bd60acb658c79e45 8fa0ee0ac4eb7cad
    println!("{:x}", number(&(1u8, vec!['a', 'b'], Some(true)))); //~| c9c142580fb148bd
    println!("{:x} {:x}", number(&Heat::Low), number(&Heat::High)); //~| 486b06067755d7c9 e42ac84d0dce8937
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Heat {
    Off,
    Low,
    High,
}

#[derive(Debug)]
enum Dish {
    Nothing,
    Soup(u32),
    Cake { layers: u8, name: &'static str },
    Pair(Heat, Heat),
}

impl Dish {
    fn weight(&self) -> u32 {
        match self {
            Dish::Nothing => 0,
            Self::Soup(n) => *n,
            Dish::Cake { layers, .. } => *layers as u32 * 100,
            Dish::Pair(a, b) if a == b => 1,
            Dish::Pair(..) => 2,
        }
    }
}

use Heat::*;

fn main() {
    println!("{} {} {}", Off as i32, Low as u8, High as usize);
    println!("{:?} {}", High, Low == Heat::Low);
    let dishes = [
        Dish::Nothing,
        Dish::Soup(7),
        Dish::Cake { layers: 3, name: "torte" },
        Dish::Pair(Off, Off),
        Dish::Pair(Low, High),
    ];
    for dish in &dishes {
        println!("{:?} weighs {}", dish, dish.weight());
    }
    if let Dish::Cake { name, .. } = &dishes[2] {
        println!("{name}");
    }
}

//~| 0 1 2
//~| High true
//~| Nothing weighs 0
//~| Soup(7) weighs 7
//~| Cake { layers: 3, name: "torte" } weighs 300
//~| Pair(Off, Off) weighs 1
//~| Pair(Low, High) weighs 2
//~| torte

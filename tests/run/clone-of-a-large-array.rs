use std::panic::catch_unwind;

struct Cup(usize);

impl Clone for Cup {
    fn clone(&self) -> Cup {
        if self.0 == 70 { panic!("70") } else { Cup(self.0) }
    }
}

impl Drop for Cup {
    fn drop(&mut self) {
        unsafe { COUNT += 1 };
    }
}

static mut COUNT: usize = 0;

fn main() {
    let names: [String; 100] = std::array::from_fn(|i| i.to_string());
    let twins = names.clone();
    println!("{} {}", twins[0], twins[99]);
    let cups: [Cup; 80] = std::array::from_fn(Cup);
    println!("{}", catch_unwind(move || cups.clone().len()).is_err());
    println!("{}", unsafe { COUNT });
}

//~| 0 99
//~| true
//~| 150

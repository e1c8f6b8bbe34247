struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let jar = loop {
        let _round = Jar("round");
        let dish = Jar("dish");
        if dish.0.len() == 4 {
            break dish;
        }
    };
    println!("have {}", jar.0);
    let mut n = 0;
    let r = loop {
        n += 1;
        let j = Jar("again");
        if n < 3 {
            continue;
        }
        break j.0;
    };
    println!("{r}");
}

//~| washed round
//~| have dish
//~| washed again
//~| washed again
//~| washed again
//~| again
//~| washed dish

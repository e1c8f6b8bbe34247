struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn step(fail: bool) -> Result<Jar, &'static str> {
    let _tool = Jar("tool");
    if fail {
        Err("burnt")?;
    }
    Ok(Jar("dish"))
}

fn cook(fail: bool) -> Result<(), &'static str> {
    let _pot = Jar("pot");
    let dish = step(fail)?;
    println!("cooked {}", dish.0);
    Ok(())
}

fn main() {
    println!("{:?}", cook(false));
    println!("{:?}", cook(true));
}

//~| washed tool
//~| cooked dish
//~| washed dish
//~| washed pot
//~| Ok(())
//~| washed tool
//~| washed pot
//~| Err("burnt")

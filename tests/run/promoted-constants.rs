fn list() -> &'static [&'static str] {
    &["a", "b"]
}

fn choose(flag: bool) -> &'static i32 {
    if flag { &1 } else { &2 }
}

struct Config {
    name: &'static str,
    sizes: &'static [u32],
}

const CONFIG: Config = Config { name: "small", sizes: &[1, 2] };
static CONFIGS: [Config; 2] = [CONFIG, Config { name: "large", sizes: &[10, 20, 30] }];

fn main() {
    println!("{:?} {} {}", list(), choose(true), choose(false));
    for c in &CONFIGS {
        println!("{} {:?}", c.name, c.sizes);
    }
    let r = &(1 + 2);
    println!("{r}");
    println!("{:p}", std::ptr::null::<u8>());
}

//~| ["a", "b"] 1 2
//~| small [1, 2]
//~| large [10, 20, 30]
//~| 3
//~| 0x0

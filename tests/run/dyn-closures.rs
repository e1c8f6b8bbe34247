fn make(n: i32) -> Box<dyn Fn(i32) -> i32> {
    if n > 0 { Box::new(move |x| x + n) } else { Box::new(|x| -x) }
}

fn run(fs: &[&dyn Fn() -> String]) {
    for f in fs {
        println!("{}", f());
    }
}

fn main() {
    println!("{} {}", make(5)(1), make(0)(1));
    let name = String::from("salt");
    run(&[&|| "plain".to_string(), &|| name.clone()]);
    let mut total = 0;
    {
        let mut f: Box<dyn FnMut(i32)> = Box::new(|x| total += x);
        f(3);
        f(4);
    }
    println!("{total}");
    let once: Box<dyn FnOnce() -> String> = Box::new(move || name);
    println!("{}", once());
}

//~| 6 -1
//~| plain
//~| salt
//~| 7
//~| salt

fn main() {
    let width = 7;
    let name = "thyme";
    let precision = 2;
    let value = 2.71828;
    println!("{0} {1} {0} {}", "a", "b");
    println!("{x} {y} {x}", x = 1, y = 2);
    println!("{name} {name:?} {name:>8} {width:03}");
    println!("[{:width$}] [{:>1$}] [{:.*}] [{:>w$.p$}]", 5, 6, 3, value, value, w = 8, p = 1);
    println!("[{value:width$.precision$}] [{value:<+width$.1}]");
    println!("{:1$} {:2$} {}", 1, 2, 3);
    println!("{}", format_args!("{} {}", 1, "inner"));
    let text = format!("{:>1$}", "right", width);
    println!("{text}|");
    print!("{}", "no newline");
    println!();
    println!("{{}} {{{name}}}");
    println!("{:?} {:?}", format!("{:5}", 1), format!("{:<5}", 'a'));
}

//~| a b a a
//~| 1 2 1
//~| thyme "thyme"    thyme 007
//~| [      5] [     6] [2.718] [     2.7]
//~| [   2.72] [+2.7   ]
//~|  1   2 3
//~| 1 inner
//~|   right|
//~| no newline
//~| {} {thyme}
//~| "    1" "a    "

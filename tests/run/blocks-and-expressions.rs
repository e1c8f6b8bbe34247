fn main() {
    let a = {
        let b = 2;
        let c = { b + 1 };
        b * c
    };
    println!("{a}");
    let unit = {
        let _x = 5;
    };
    println!("{:?}", unit);
    let big = if a > 5 { if a > 100 { "huge" } else { "big" } } else { "small" };
    println!("{big}");
    let n = match a { 6 => { let t = 3; t * 2 } _ => 0 };
    println!("{n}");
    let x = unsafe { 5 } + { 6 };
    println!("{x}");
    let neg = -{ 3 };
    println!("{neg}");
    let t = ({ 1 }, if true { 2 } else { 3 }, loop { break 4 });
    println!("{:?}", t);
    let mut i = 0;
    i += { i += 1; i * 10 };
    println!("{i}");
    ;;
    let z = &mut { 7 };
    *z += 1;
    println!("{z}");
    let cmp = 1 < 2 && 3 >= 3 || false;
    println!("{cmp} {}", 2 + 3 * 4 - 10 / 2 % 3 << 1 | 1 & 3 ^ 2);
    println!("{}", -1i32 as u8 as i32 + 1);
    println!("{}", !true as i32);
}

//~| 6
//~| ()
//~| big
//~| 6
//~| 11
//~| -3
//~| (1, 2, 4)
//~| 11
//~| 8
//~| true 27
//~| 256
//~| 0

use std::collections::HashMap;
use std::convert::TryFrom;
use std::mem::{align_of, size_of};
use std::panic::catch_unwind;

fn factorial(n: u128) -> u128 {
    if n <= 1 { 1 } else { n * factorial(n - 1) }
}

fn sum<T: std::ops::Add<Output = T> + Copy>(a: T, b: T) -> T {
    a + b
}

fn name(n: i128) -> &'static str {
    match n {
        0 => "zero",
        -1 => "minus one",
        170141183460469231731687303715884105727 => "most",
        _ => "some",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct Jar {
    id: u128,
    small: u8,
}

const BIG: u128 = 1 << 100;
static MASK: i128 = -1;

fn main() {
    println!("{}", factorial(34));
    let mut product = 1;
    for i in 1..=30u128 {
        product *= i;
    }
    println!("{product}");
    println!("{} {} {} {}", u128::MAX, u128::MIN, i128::MAX, i128::MIN);
    println!("{} {} {}", size_of::<u128>(), align_of::<i128>(), size_of::<Option<u128>>());
    println!("{} {}", BIG, MASK);
    println!("{:x} {:X} {:#b} {:o} {:#042x}", BIG + 255, u128::MAX, 5u128, 8i128, 10u128);
    println!("{:>8}|{:<8}|{:+}|{:08}", 42u128, -7i128, 3i128, -9i128);
    println!("{} {} {}", name(0), name(-1), name(i128::MAX));
    println!("{} {}", sum(1u128, 2), sum(-5i128, 3));
    println!("{:?} {:?}", u128::MAX.checked_add(1), 5u128.checked_sub(3));
    println!("{:?} {:?}", i128::MAX.overflowing_add(1), 7u128.overflowing_mul(u128::MAX));
    println!("{} {}", u128::MAX.wrapping_mul(3), i128::MIN.wrapping_sub(1));
    println!("{} {}", i128::MAX.saturating_add(5), i128::MIN.saturating_sub(5));
    println!("{} {} {}", 2u128.pow(90), (-3i128).pow(5), 10i128.pow(30));
    println!("{} {}", -7i128 / 2, -7i128 % 2);
    println!("{} {}", 1_000_000_000_000_000_000_000u128 / 7_000_000_000_000, 1_000_000_000_000_000_000_000u128 % 7_000_000_000_001);
    println!("{} {}", u128::MAX / (1 << 70), u128::MAX % 0x1234_5678_9abc_def0_1234_5678);
    println!("{} {} {}", 300u128 as u8, -1i128 as u64, -1i32 as u128);
    println!("{} {} {}", u64::MAX as i128 + 1, 'a' as u128, true as i128);
    println!("{} {}", 1e30 as u128, u128::MAX as f64);
    println!("{} {}", -2.5f64 as i128, i128::MIN as f32);
    println!("{:?} {:?}", u8::try_from(255u128), u8::try_from(256u128).is_err());
    println!("{:?} {:?}", u128::try_from(-1i128).is_err(), i64::try_from(-5i128));
    println!("{} {}", u128::from(7u32), i128::from(-7i8));
    println!("{:?} {:?}", "340282366920938463463374607431768211455".parse::<u128>(), "-12".parse::<i128>());
    println!("{} {}", "340282366920938463463374607431768211456".parse::<u128>().is_err(), "x".parse::<i128>().is_err());
    println!("{} {} {}", BIG.leading_zeros(), BIG.trailing_zeros(), u128::MAX.count_ones());
    println!("{} {}", !0u128 == u128::MAX, !5i128);
    println!("{:?}", (1u128..5).map(|x| x * x).collect::<Vec<_>>());
    println!("{} {}", [1u128, 2, 3].iter().sum::<u128>(), [2i128, -3].iter().product::<i128>());
    println!("{:?} {:?}", 3u128.cmp(&4), (-3i128).partial_cmp(&-4));
    let mut jars = vec![Jar { id: 3, small: 1 }, Jar { id: BIG, small: 2 }, Jar::default()];
    jars.sort_by_key(|jar| jar.id);
    println!("{:?}", jars.last());
    let mut map = HashMap::new();
    map.insert(BIG, "big");
    println!("{:?} {:?}", map.get(&(1 << 100)), map.get(&1));
    let mut x = 1u128;
    x <<= 65;
    x |= 1;
    x -= 2;
    x ^= 0xff;
    x >>= 3u8;
    println!("{x} {}", &x + &1 - x);
    let boxed = Box::new(-5i128);
    println!("{} {:?}", *boxed * 2, boxed.to_le_bytes());
    println!("{}", i128::from_be_bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]));
    println!("{} {}", (-7i128).rem_euclid(4), 7i128.abs_diff(-3));
    println!("{}", (10u128.pow(38)).isqrt());
    let zero = "".len() as u128;
    for result in [
        catch_unwind(move || u128::MAX - zero + 1),
        catch_unwind(move || zero - 1),
        catch_unwind(move || 1 / zero),
        catch_unwind(move || (zero + (1 << 127)) * 2),
        catch_unwind(move || 1u128 << (128 + zero as u32)),
    ] {
        println!("{}", result.unwrap_err().downcast_ref::<&str>().unwrap());
    }
}

//~| 295232799039604140847618609643520000000
//~| 265252859812191058636308480000000
//~| 340282366920938463463374607431768211455 0 170141183460469231731687303715884105727 -170141183460469231731687303715884105728
//~| 16 16 32
//~| 1267650600228229401496703205376 -1
//~| 100000000000000000000000ff FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF 0b101 10 0x000000000000000000000000000000000000000a
//~|       42|-7      |+3|-0000009
//~| zero minus one most
//~| 3 -2
//~| None Some(2)
//~| (-170141183460469231731687303715884105728, true) (340282366920938463463374607431768211449, true)
//~| 340282366920938463463374607431768211453 170141183460469231731687303715884105727
//~| 170141183460469231731687303715884105727 -170141183460469231731687303715884105728
//~| 1237940039285380274899124224 -243 1000000000000000000000000000000
//~| -3 -1
//~| 142857142 5999857142858
//~| 288230376151711743 4427218577726799609855
//~| 44 18446744073709551615 340282366920938463463374607431768211455
//~| 18446744073709551616 97 1
//~| 1000000000000000019884624838656 340282366920938500000000000000000000000
//~| -2 -170141180000000000000000000000000000000
//~| Ok(255) true
//~| true Ok(-5)
//~| 7 -7
//~| Ok(340282366920938463463374607431768211455) Ok(-12)
//~| true true
//~| 27 100 128
//~| true -6
//~| [1, 4, 9, 16]
//~| 6 -6
//~| Less Some(Greater)
//~| Some(Jar { id: 1267650600228229401496703205376, small: 2 })
//~| Some("big") None
//~| 4611686018427387872 1
//~| -10 [251, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]
//~| 258
//~| 1 10
//~| 10000000000000000000
//~| attempt to add with overflow
//~| attempt to subtract with overflow
//~| attempt to divide by zero
//~| attempt to multiply with overflow
//~| attempt to shift left with overflow

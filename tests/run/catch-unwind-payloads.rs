use std::any::Any;
use std::panic::{self, AssertUnwindSafe};

struct Jar(u32);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn tell(result: Result<u32, Box<dyn Any + Send>>) {
    match result {
        Ok(value) => println!("ok {value}"),
        Err(payload) => {
            if let Some(text) = payload.downcast_ref::<&str>() {
                println!("text {text}");
            } else if let Some(text) = payload.downcast_ref::<String>() {
                println!("string {text}");
            } else if let Ok(jar) = payload.downcast::<Jar>() {
                println!("jar {}", jar.0);
            } else {
                println!("something");
            }
        }
    }
}

fn divide(a: u32, b: u32) -> u32 {
    a / b
}

fn deep(n: u32) -> u32 {
    let jar = Jar(n);
    if n == 0 { panic!("bottom") } else { deep(n - 1) + jar.0 }
}

fn main() {
    tell(panic::catch_unwind(|| 7));
    tell(panic::catch_unwind(|| panic!("plain")));
    tell(panic::catch_unwind(|| panic!("number {}", "five!".len())));
    tell(panic::catch_unwind(|| divide(1, 0)));
    tell(panic::catch_unwind(|| [1, 2, 3][divide(9, 3) as usize]));
    tell(panic::catch_unwind(|| divide(3, 3) - 2));
    tell(panic::catch_unwind(|| None.unwrap()));
    tell(panic::catch_unwind(|| None.expect("wanted")));
    tell(panic::catch_unwind(|| Err::<u32, u8>(3).unwrap()));
    tell(panic::catch_unwind(|| unreachable!()));
    tell(panic::catch_unwind(|| panic::panic_any(Jar(1))));
    tell(panic::catch_unwind(|| panic::panic_any("given")));
    tell(panic::catch_unwind(|| panic::panic_any(5u8)));
    tell(panic::catch_unwind(|| deep(2)));
    let mut count = 0;
    let again = panic::catch_unwind(AssertUnwindSafe(|| {
        count += 1;
        assert_eq!(count, 2, "count");
        count
    }));
    println!("{count}");
    let payload = again.unwrap_err();
    tell(panic::catch_unwind(AssertUnwindSafe(|| panic::resume_unwind(payload))));
    tell(panic::catch_unwind(|| {
        tell(panic::catch_unwind(|| panic!("inner")));
        panic!("outer")
    }));
    println!("{}", std::thread::panicking());
    let kept = Jar(9);
    tell(panic::catch_unwind(move || {
        let _here = Jar(10);
        kept.0 / (kept.0 - 9)
    }));
}

//~| ok 7
//~| text plain
//~| string number 5
//~| text attempt to divide by zero
//~| string index out of bounds: the len is 3 but the index is 3
//~| text attempt to subtract with overflow
//~| text called `Option::unwrap()` on a `None` value
//~| string wanted
//~| string called `Result::unwrap()` on an `Err` value: 3
//~| text internal error: entered unreachable code
//~| jar 1
//~| washed 1
//~| text given
//~| something
//~| washed 0
//~| washed 1
//~| washed 2
//~| text bottom
//~| 1
//~| string assertion `left == right` failed: count
//~|   left: 1
//~|  right: 2
//~| text inner
//~| text outer
//~| false
//~| washed 10
//~| text attempt to divide by zero
//~| washed 9

fn main() {
    struct Local {
        n: i32,
    }
    impl Local {
        fn get(&self) -> i32 {
            helper(self.n)
        }
    }
    enum Kind {
        A,
        B,
    }
    use Kind::{A, B as Other};
    const TIMES: i32 = 3;
    static WORD: &str = "nested";
    fn helper(n: i32) -> i32 {
        fn deeper(n: i32) -> i32 {
            n * TIMES
        }
        deeper(n)
    }
    trait Speak {
        fn speak(&self) -> &str;
    }
    impl Speak for Local {
        fn speak(&self) -> &str {
            WORD
        }
    }
    let l = Local { n: 5 };
    println!("{} {}", l.get(), l.speak());
    for k in [A, Other] {
        println!("{}", match k {
            Kind::A => "a",
            Kind::B => "b",
        });
    }
    {
        fn helper(n: i32) -> i32 {
            n - 1
        }
        println!("{}", helper(1));
    }
    type Number = i64;
    let n: Number = 4;
    println!("{n}");
}

//~| 15 nested
//~| a
//~| b
//~| 0
//~| 4

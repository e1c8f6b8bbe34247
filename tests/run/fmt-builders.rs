use std::fmt;

struct List(Vec<i32>);

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter()).finish()
    }
}

struct T(i32, String);

impl fmt::Debug for T {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("T").field(&self.0).field(&self.1).finish()
    }
}

struct M;

impl fmt::Debug for M {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entry(&"a", &1).entry(&"b", &T(2, "c".into())).finish()
    }
}

struct S;

impl fmt::Debug for S {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entry(&1).entry(&2).finish()
    }
}

struct N;

impl fmt::Debug for N {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("N").field("a", &1).finish_non_exhaustive()
    }
}

fn main() {
    println!("{:?} {:?} {:?} {:?} {:?}", List(vec![1, 2]), T(1, "x".into()), M, S, N);
    println!("{:#?}", List(vec![1, 2]));
    println!("{:#?}", T(1, "x".into()));
    println!("{:#?}", M);
    println!("{:#?}", S);
    println!("{:#?}", N);
}

//~| [1, 2] T(1, "x") {"a": 1, "b": T(2, "c")} {1, 2} N { a: 1, .. }
//~| [
//~|     1,
//~|     2,
//~| ]
//~| T(
//~|     1,
//~|     "x",
//~| )
//~| {
//~|     "a": 1,
//~|     "b": T(
//~|         2,
//~|         "c",
//~|     ),
//~| }
//~| {
//~|     1,
//~|     2,
//~| }
//~| N {
//~|     a: 1,
//~|     ..
//~| }

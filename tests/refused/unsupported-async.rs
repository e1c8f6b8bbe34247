async fn cook() -> i32 {
    5
}

fn main() { //~^^^^ unsupported
    let _f = cook();
}

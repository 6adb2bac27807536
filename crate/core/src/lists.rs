//! What the tests of all word lists share: a word stands once in a list.

/// Labels and headings stand between bars, words between blanks.
pub(crate) fn parts(list: &str) -> Vec<&str> {
    if list.contains('|') { list.split('|').map(str::trim).collect() } else { list.split_whitespace().collect() }
}

/// Fails with the words that stand twice in a list of the file `name`.
pub(crate) fn assert_no_word_twice(name: &str, list: &str) {
    let mut all = parts(list);
    all.sort_unstable();
    let twice: Vec<&str> = all.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    assert_eq!(twice, [""; 0], "{name}: {list}");
}

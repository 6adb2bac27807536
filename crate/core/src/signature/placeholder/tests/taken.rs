//! Values that were taken over from a screen, by what stands before them or how they are written.

use crate::signature::Template;

#[test]
fn a_value_is_told_by_its_title_its_zero_or_the_word_before_it() {
    for (text, source) in [
        // Who is spoken of with a title
        ("The pump is held by Mr. Baker since noon", "The pump is held by {name} since noon"),
        ("Die Pumpe ist durch Frau Lehmann gesperrt.", "Die Pumpe ist durch {name} gesperrt."),
        ("弁（山田 花子）が編集中です", "弁（{name}）が編集中です"),
        ("佐藤 太郎 医師は弁を開けません", "{name} 医師は弁を開けません"),
        ("佐藤 太郎先生は弁を開けません", "{name}先生は弁を開けません"),
        // Days without their year
        ("Die Pumpe ist ab 02.01. wieder frei", "Die Pumpe ist ab {value} wieder frei"),
        ("A bomba fica fechada até 14/10", "A bomba fica fechada até {value}"),
        ("It is tried until 6:00 PM again", "It is tried until {value} again"),
        ("弁は10月15日は開きません", "弁は{value}は開きません"),
        // Numbers that count nothing
        ("The pump nº 0457 was not given back", "The pump nº {value} was not given back"),
        ("Lager 02 und Lager 07 sind zu", "Lager {value} und Lager {value} sind zu"),
        ("O documento 123.456.789-00 foi recusado", "O documento {value} foi recusado"),
        ("For position 3 the seal is missing", "For position {number} the seal is missing"),
        ("The charge C-2291 must not be sold", "The charge {value} must not be sold"),
        ("Too few seals: needed 40, there are 12", "Too few seals: needed {number}, there are {number}"),
        ("The drum is too hot (78 °C) to turn", "The drum is too hot ({number} °C) to turn"),
    ] {
        assert_eq!(Template::plain(text).unwrap().source(), source, "{text}");
    }
}

#[test]
fn what_is_required_delayed_or_over_is_trouble() {
    for text in [
        "É obrigatório anexar a foto",
        "Ein Siegel ist erforderlich",
        "Ein Siegel wird benötigt",
        "Turning delayed until noon",
        "O prazo terminou às 18:00",
        "電子弁との連携が停止しています",
    ] {
        assert!(crate::signature::tells_of_trouble(text), "{text}");
    }
}

#[test]
fn what_only_looks_like_one_stays() {
    for text in [
        "Frau und Herr fehlen in der Liste",
        "The Dr. is not in the house",
        "予約 変更はできませんでした",
        "Error code 02 came, version 07 is old",
        "At 1/2 of it the pump stops, see 3.4.",
        "Die Pumpe kostet ab 14.10 Euro mehr",
        "Call 1234-5678 for more of them",
        "13月40日は開きません、もう一度",
    ] {
        assert_eq!(Template::plain(text).unwrap().source(), text);
    }
}

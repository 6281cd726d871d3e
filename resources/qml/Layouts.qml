pragma Singleton

import QtQuick

// The keys of the drawn keyboard, row by row, as each language writes names. A space is a gap; `side`
// puts the keys that write nothing beside the rows instead of below them.
QtObject {
    readonly property var latin: ({
            "rows": ["qwertyuiop", "asdfghjkl'", "zxcvbnm-"]
        })
    readonly property var own: ({
            "de": {
                "rows": ["qwertzuiopü", "asdfghjklöä", "yxcvbnmß-'"]
            },
            "fr": {
                "rows": ["éèêëàâçîïô", "azertyuiop", "qsdfghjklm", "wxcvbnùû-'"]
            },
            "es": {
                "rows": ["áéíóúü-'", "qwertyuiop", "asdfghjklñ", "zxcvbnm"]
            },
            "pt": {
                "rows": ["ãõáâàéêíóôúç", "qwertyuiop", "asdfghjkl'", "zxcvbnm-"]
            },
            "it": {
                "rows": ["àèéìòù-'", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
            },
            "ar": {
                "rows": ["ضصثقفغعهخحج", "شسيبلاتنمكط", "ذئءؤرىةوزظد"],
                "shifted": ["أإآپچژگڤ-"]
            },
            "ja": {
                "rows": ["あかさたなはまやらわ", "いきしちにひみ り ", "うくすつぬふむゆるを", "えけせてねへめ れー", "おこそとのほもよろん"],
                "side": true,
                "alters": true
            },
            "hi": {
                "rows": ["ािीुूेैोौं्", "कखगघचछजझटठड", "ढणतथदधनपफबभ", "मयरलवशषसहञ"],
                "shifted": ["अआइईउऊऋएऐओऔ", "ङृॉँः़-"]
            }
        })

    // The small and the voiced kin of a kana, each leading to the next.
    readonly property var kin: ["あぁ", "いぃ", "うぅゔ", "えぇ", "おぉ", "かが", "きぎ", "くぐ", "けげ", "こご", "さざ", "しじ", "すず", "せぜ", "そぞ", "ただ", "ちぢ", "つっづ", "てで", "とど", "はばぱ", "ひびぴ", "ふぶぷ", "へべぺ", "ほぼぽ", "やゃ", "ゆゅ", "よょ"]

    function of(tag) {
        return own[tag] ?? latin;
    }

    function isLatin(tag) {
        return !["ar", "ja", "hi"].includes(tag);
    }

    function altered(kana) {
        const family = kin.find(one => one.includes(kana)) ?? kana;
        return family[(family.indexOf(kana) + 1) % family.length];
    }
}

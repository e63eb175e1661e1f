"""Fifty comments as readers write them, in the order in which they come: nobody's bait."""

CIPHER = """For the curious, the cipher in episode 9:

```
for a, b in zip(key, text):
    print(chr(ord(a) ^ ord(b)), end='')
```

It spells <NAOMI>."""
LONG = """Long-time reader, first-time commenter.

I never write anywhere, but this review made me call my sister, whom I had not called since spring.
We talked about the show for an hour and about everything else for two. So: thank you, and please
never stop."""
HONEST = (
    "I liked the second half more than the first. The train episode alone was worth it.",
    "Did anyone else notice that the clock on the wall never moves? Not once in twelve episodes!",
    "Thank you!",
    "Respectfully disagree :) The pacing is the *point*: you are meant to feel the waiting.",
    "Worst take I've read this season, and I read it twice. Keep going, you made me think.",
    "1) the opening\n2) the soup scene\n3) that one frame of the cat\n\nIn this order.",
    "J’ai préféré la fin, et vous ? La dernière chanson m’a donné des frissons.",
    "Bonjour ! Merci pour la critique. Petite faute : c’est « Girls Band Cry », pas « Cries ».",
    "Franchement, l’épisode 7… j’ai pleuré comme un bébé. ||Elle revient !||",
    "Ça alors, quelqu’un qui parle enfin de la musique ! Où trouve-t-on la bande originale ?",
    "Je n’avais pas pensé à la gare comme à un personnage. Belle idée.",
    "Mir hat die Musik am besten gefallen; der Rest war Geschmackssache.",
    "Schöne Besprechung! Übrigens: Der „Fuchs“ ist ein Marderhund (Tanuki).",
    "Ich weiß nicht, ob ich weiterschaue. Lohnt sich die zweite Hälfte?",
    "Größer, lauter, dümmer – und trotzdem großartig. Hut ab vor dem Studio.",
    "Bin gerade erst bei Folge 3, also bitte keine Spoiler ;-)",
    "¡Qué final! Me encantó, aunque ¿no os parece un poco precipitado?",
    "Llevo años esperando que alguien reseñe esta serie. ¡Gracias desde Montevideo!",
    "El niño del perro roba cada escena. Ojalá haya segunda temporada.",
    "No estoy de acuerdo con lo de la animación: los fondos son de acuarela, no de ordenador.",
    "第三話がいちばん好きです。最後の沈黙がすごかった。",
    "日本からです。レビューを読んで、もう一度見たくなりました！",
    "「終電、終点」の英訳、うまいですね。元はどなたの訳ですか？",
    "作画は荒いけど、音響監督の仕事は今期一だと思う。",
    "原作勢です。||8巻の場面||まで行くなら二期は確実かと(^^)",
    "이번 시즌 최고였어요. 특히 3화 엔딩!",
    "한국에서는 아직 정식 방영이 안 됐는데, 언제 볼 수 있을까요?",
    "리뷰 잘 읽었습니다. 저는 점수를 조금 더 주고 싶네요 ㅎㅎ",
    "Мне больше понравилась манга, но музыка здесь чудесная.",
    "Спасибо за обзор! А будет ли про вторую половину сезона?",
    "Не согласен: финал — это не «открытый конец», а обрыв на полуслове.",
    "Świetna recenzja. Obejrzałem wszystko w jeden wieczór i nie żałuję.",
    "Zażółć gęślą jaźń, jak mówi moja babcia, gdy coś ją wzrusza. Tak było i tutaj.",
    "Bellissima recensione! Però il doppiaggio italiano è un’altra storia…",
    "أحببت النهاية كثيرا، لكن الحلقة الخامسة كانت بطيئة بعض الشيء.",
    "شكرا على المراجعة! هل ستكتب عن Frieren أيضا؟",
    "الموسيقى رائعة. سمعتها ثلاث مرات اليوم 🎶",
    "הסוף היה נהדר, בכיתי פעמיים.",
    "תודה! מזמן לא קראתי ביקורת כזאת על Dandadan.",
    "😭😭😭",
    "👩‍👩‍👧‍👦 watched it together, the six-year-old wants a tanuki now 🦝❤️‍🔥",
    "🇯🇵→🇬🇧 the subtitles lose the pun in the title, sadly.",
    "`if rouge: cry()` is my whole review, really.",
    CIPHER,
    "There is an interview with the director about this: https://example.org/interviews/42?p=1#end",
    "You can see the real bridge here: [the bridge of Ōtsu](https://example.org/bridge).",
    "> The colours fade as she forgets.\n\nThis. I had not put it into words.",
    "Thank you!",
    "a & b, <3, 5 > 4, 100 % \\o/ — does your blog survive my keyboard? :-P",
    LONG,
)

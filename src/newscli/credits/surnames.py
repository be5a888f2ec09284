"""Chinese family names and what only looks like a name. Data: no code.

``COMMON`` are the hundred and some most frequent, which bear about nine people of ten (after the
name reports of the Ministry of Public Security); ``SINGLE`` adds those of the Hundred Family
Surnames and others met in bylines; ``COMPOUND`` are those of two characters.
"""

from newscli.credits.words import words

COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    "魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝"
    "顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文温庄柴殷樊兰施洪翁安颜倪牛俞章鲁葛伍申尤毕聂季耿"
    "焦岳齐梅左关包柳辛阎祝童欧凌裴翟霍纪路柯詹涂符卓阮鲍饶宁"
)

MOST_COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程"
)
"""The first fifty of them: names that were run together are more likely to part before one of these."""

SINGLE = COMMON | frozenset(
    "褚卫华戚喻柏水窦云奚郎昌苗凤花酆费廉岑滕邬乐时傅皮卞元卜和平穆萧湛祁禹狄米贝明臧计伏成"
    "谈茅庞舒屈项蓝闵席麻强娄危盛刁骆虞支昝管经房裘缪干解应宗宣贲郁单杭诸吉钮嵇邢滑荣荀羊於"
    "惠甄曲家封芮羿储靳汲邴糜松井富巫乌巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫仇栾暴甘钭厉戎祖刘"
    "景束幸司韶郜蓟薄印宿怀蒲邰从鄂索咸籍蔺屠蒙池阴胥能苍双闻莘党贡劳逄姬扶堵冉宰郦雍璩桑桂"
    "濮寿通边扈燕冀郏浦尚农别晏瞿充慕连茹习宦艾鱼容古慎戈庾终暨居衡步都满弘匡国寇广禄阙东殳"
    "沃利蔚越夔隆师巩厍晁勾敖融冷訾阚那简空毋沙乜养鞠须丰巢蒯相查后荆红游竺权逯盖益桓公"
    "佟谌商牟佘佴伯赏海归帅缑亢况有墨哈谯笪年爱阳言福操辜冼原仝揭邝信邸禤苑丛律展冒禚来区苟"
    "郇楚迟亓矫仉楼藏翦由门初鹿隋战豆塔鄢占昂旷鲜幺修綦虎雪尔线鹏郄秘续智尉员代衣薄仓荘朴玄"
    "锺盘佀侴俎冮撖斛漆爨苌蔄贠镡骞弋郤迮麴仵纳芦丘茆凃呙昃蹇庹撒肇揣妥颉遆雒念畅闪渠尧光化泽恽檀旦玉保官过邦但宛粟承仵惰敏晋敬忻良银阿麦黑呼淡皇琚甯啜卲"
    "趙錢孫鄭馮陳衛蔣韓楊許呂張嚴魏謝鄒蘇範鳳費賀湯羅畢鄔樂時齊顧黃蕭貝談龐紀項藍閔賈"
    "婁顏鐘駱萬盧經應單諸鈕龔榮陸儲車侯寧劉葉龍賴喬陰聞黨譚勞鄺溫莊閻連習魚滿國廣歐師"
    "鞏聶簡饒關蓋鄧"
)

COMPOUND = words("compound-surnames")
NOT_NAMES = words("not-names")
TRADITIONAL = {ord(pair[0]): pair[1] for pair in words("traditional")}
"""How Hong Kong and Taiwan write what is listed here, for ``str.translate``."""

# Characters of function words and reported speech: never inside a given name.
NOT_IN_NAMES = frozenset("的了是在被将据称说问答讯者们这吗呢吧很就还没不也你我他她它么与及其间")

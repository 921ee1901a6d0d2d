using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Names put together at random: nobody real is meant.</summary>
public static class InventedNames
{
    private static readonly string[] First = (
        "Abena Ada Aisha Alfie Alice Amara Amir Andrea Aneta Anita Arun Asha Barbara Bea Beatrix Ben Bethan Bola Bronagh "
        + "Callum Carys Cath Chidi Claire Colette Connor Dami Danielle Darius Deepa Delroy Diane Dilys Donna Eamon Ebony "
        + "Edith Efua Elaine Eleri Elspeth Emeka Esme Farah Fatima Femi Fergus Fiona Freya Gareth Gemma Gita Grace Greta "
        + "Gwen Hamza Hannah Harjit Hazel Heledd Hugh Ibrahim Ines Iona Isla Ivan Jacinta Jade Jamila Jasvir Joan Jonah "
        + "Joy Kadie Karim Kath Kayleigh Kemi Kiran Kirsty Lakshmi Lara Leon Lesley Lorna Lowri Lucia Luke Maeve Mairi "
        + "Marcus Margo Marie Meera Megan Mina Miriam Mo Moira Nadia Naomi Neha Nia Nicola Niamh Nkechi Noor Nuala Olive "
        + "Omar Orla Padraig Paula Petra Pippa Priya Rachel Rafiq Rashida Rhian Robyn Rosa Rowan Ruth Sade Sahil Salma "
        + "Sandra Saoirse Seren Shanice Sian Simone Sinead Sofia Stacey Sunita Tamsin Tanya Tendai Tess Theo Thea Tom "
        + "Tunde Una Uzma Vera Vikram Wanda Wes Winnie Yasmin Yetunde Yusuf Zainab Zara Zofia"
    ).Split(' ');

    private static readonly string[] Last = (
        "Abbotsley Ackerton Adeboro Alderwick Amberley Amponsa Annesford Arkless Ashgrove Bainlow Barrowcliff Bellweather "
        + "Birchfield Blakeway Boadi-Lane Bramhope Brightwater Brindlow Calderbank Carrowmore Chandrasek Charlwood Coldbeck "
        + "Coppinger Crosslake Cullompton Dallowe Dashwell Denholme Desaiya Dovecote Drayborn Dunmallow Easterby Eccleshaw "
        + "Edgerley Ellerbeck Fairbrass Fallowell Farrowby Fennimore Fernhough Foxholes Galsworth Garrowby Ghoshal Gillamoor "
        + "Goldthorn Graystone Greenhalsh Gurneyford Haddowby Halesworthy Harkerside Hartsmere Hawkswell Hazelrigg Hebblewood "
        + "Hesketh-Row Hollinsend Honeyford Huxtable-Low Idlecombe Ingleborn Iyerson Jarrowgate Jessopdale Joslyn-Marr Kallowe "
        + "Kaurden Kettlewell Kingsnorth Kirkbridge Ladybower Lamberhurst Langstrothe Larkwhistle Leadenham Lindenmere "
        + "Lockerfield Longmynd Loxdale Maddowell Malhotran Marlpit Marrowby Meadowcroft Mensahill Millthrop Moorhallow "
        + "Mossgiel Nethercote Newbiggle Nightingate Norwell Oakhanger Obiwood Okonford Oldershaw Osmotherly Overbeck "
        + "Pargeter-Lee Pasturefield Patelman Pellowe Penhallick Pickerdale Plumtree Quarrington Quillfeather Rahmanby "
        + "Ravensworth Redmarley Ribblehead Rookhope Rosedale Rothwell-Ash Sallowfield Sandalwood Saxelby Scarrowhill "
        + "Selworthy Shardlowe Silverdale Singhfield Skelwith Slaidburn Smallwood-Fay Sowerberry Stanwick Starbotton "
        + "Stillingfleet Sundergate Swaledale Tarrant-Holm Thistleton Thornaby Thrushcross Tidewell Tindalgate Tolworthy "
        + "Trawden Ullathorne Underbarrow Vantongeren Velayudha Wadebridge Wainfleet Warrenby Wellbeloved Wetherlam "
        + "Wharfedale Whitbarrow Wigglesworthy Willowdene Winterburn Wolstenby Wraysford Yarrowdale Yealmpton Zammitson"
    ).Split(' ');

    private static readonly string[] Councils =
    [
        "Alderbrook",
        "Thornmere",
        "Westmarsh",
        "Haverdale",
        "Larkfield",
        "Ashcombe",
        "Brackenshire",
        "Merrowdale",
    ];

    /// <summary>A person's name.</summary>
    public static string Person(SeedSource source) => $"{source.Pick(First)} {source.Pick(Last)}";

    /// <summary>A council's name.</summary>
    public static string Council(SeedSource source) => $"{source.Pick(Councils)} Council";
}

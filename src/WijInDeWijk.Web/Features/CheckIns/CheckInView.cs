using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>How a case fares, as readers see it.</summary>
public sealed record CheckInView(CheckInOutcome Outcome, CheckInWords Words, DateTimeOffset SentAt)
{
    public string By => Words.Who.Length > 0 ? Words.Who : "iemand die erbij is";

    /// <summary>Where something ended, that is said with respect: a story that stopped still teaches.</summary>
    public string Sentence => Outcome switch
    {
        CheckInOutcome.Running => "Het loopt nog",
        CheckInOutcome.Changed => "Het loopt nog, maar er is iets veranderd",
        _ => "Het is gestopt. Het verhaal blijft staan, want er valt van te leren",
    };
}

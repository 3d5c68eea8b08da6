using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>Who waits for whom, and how long.</summary>
public sealed class UploadQueueTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly UploadQueue _queue;

    public UploadQueueTests() => _queue = new UploadQueue(Options.Create(new UploadOptions { WaitSeconds = 8 }), _clock);

    [Fact]
    public async Task A_small_photo_and_a_document_do_not_wait_for_a_large_photo()
    {
        using var large = await EnterAsync(UploadLane.LargePhoto, "a");
        using var small = await EnterAsync(UploadLane.SmallPhoto, "a");
        using var document = await EnterAsync(UploadLane.Document, "a");

        Assert.False(EnterAsync(UploadLane.LargePhoto, "b").IsCompleted);
        Assert.All([large, small, document], Assert.NotNull);
    }

    [Fact]
    public async Task Who_waits_too_long_hears_so_and_stands_in_nobodys_way()
    {
        var first = await EnterAsync(UploadLane.LargePhoto, "a");
        var late = EnterAsync(UploadLane.LargePhoto, "b");

        _clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Null(await late);

        first!.Dispose();
        using var next = await EnterAsync(UploadLane.LargePhoto, "b");
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Of_one_sender_one_waits_so_that_another_comes_after_it()
    {
        var first = await EnterAsync(UploadLane.SmallPhoto, "a");
        var many = Enumerable.Range(0, 20).Select(_ => EnterAsync(UploadLane.SmallPhoto, "a")).ToList();
        var other = EnterAsync(UploadLane.SmallPhoto, "b");

        first!.Dispose();

        using var turn = await other.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.NotNull(turn);
        Assert.DoesNotContain(many, task => task.IsCompleted);
    }

    [Fact]
    public async Task A_queue_that_is_full_says_so_at_once()
    {
        using var first = await EnterAsync(UploadLane.Document, "a");
        var waiting = Enumerable.Range(0, 100).Select(number => EnterAsync(UploadLane.Document, $"{number}")).ToList();

        Assert.Null(await EnterAsync(UploadLane.Document, "b"));
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
    }

    [Fact]
    public async Task Of_a_thousand_submissions_none_waits_for_another()
    {
        var locks = new SubmissionLocks();
        var held = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number => locks.AcquireAsync($"W-{number}", TestContext.Current.CancellationToken)))
            .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        var second = locks.AcquireAsync("W-7", TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        held[7].Dispose();
        (await second).Dispose();
    }

    public void Dispose() => _queue.Dispose();

    private Task<IDisposable?> EnterAsync(UploadLane lane, string sender) => _queue.EnterAsync(lane, sender, TestContext.Current.CancellationToken);
}

namespace Workflows.Runtime.Dispatch;

internal static class TurnExtensions
{
    /// <summary>Forgets the state: it may be ahead of the store, or behind it.</summary>
    public static void DropState(this StreamCache.Turn turn) => turn.Stream = null;

    /// <summary>If the attempt throws, nobody knows how far the state is: it is dropped.</summary>
    public static async Task<T> DropOnFailure<T>(this Task<T> attempt, StreamCache.Turn turn)
    {
        try
        {
            return await attempt;
        }
        catch
        {
            turn.DropState();
            throw;
        }
    }
}
